import type { Wire } from "../../wire.ts";
import { encodeDead } from "./dead-letter.ts";
import { decodeCommand, decodeEvent, encodeCommand, encodeEvent, readEvent } from "./event.ts";
import { encodeRetry, readHistory } from "./retry.ts";
import {
  decodeIntroduction,
  decodeQuestion,
  encodeIntroduction,
  encodeQuestion,
} from "./introduction.ts";
import { decodeReply, encodeReply } from "./reply.ts";
import { decodeSealed, decodeSealedAnswer, encodeSealed, encodeSealedAnswer } from "./sealed.ts";
import { decodeStreamNews, encodeStreamNews } from "./stream.ts";
import {
  decodeCancel,
  decodeRequest,
  encodeCancel,
  encodeRequest,
  readAddress,
} from "./request.ts";
import { decodeLead, encodeLead } from "./timer.ts";
import { topology } from "./topology.ts";

/** Lagomorph's own messages: `docs/wire.md`. */
export const nativeWire: Wire = {
  name: "native",
  maxCalls: 128,
  topology,
  encodeRequest,
  decodeRequest,
  readAddress,
  encodeReply,
  decodeReply,
  encodeEvent,
  decodeEvent,
  readEvent,
  encodeCommand,
  decodeCommand,
  encodeCancel,
  decodeCancel,
  encodeSealed,
  decodeSealed,
  encodeSealedAnswer,
  decodeSealedAnswer,
  encodeStreamNews,
  decodeStreamNews,
  encodeQuestion,
  decodeQuestion,
  encodeIntroduction,
  decodeIntroduction,
  encodeLead,
  decodeLead,
  encodeDead,
  encodeRetry,
  readHistory,
};
