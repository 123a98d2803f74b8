import type { Schedule, Timer } from "../model/contract.ts";
import { cronProblem } from "./cron.ts";
import { durationRange, parseDuration } from "../model/duration.ts";
import { asGuess } from "./edit.ts";
import { repairCron, repairDuration } from "./repair.ts";
import {
  type Argument,
  fixedArgument,
  literalsOf,
  readLiteralArgument,
} from "./literal-argument.ts";
import { common, type MemberAt } from "./member-at.ts";
import { report, type Reader } from "./reader.ts";
import { readMemberTags } from "./member-tags.ts";
import { timeZoneProblem } from "./time-zone.ts";
import { wordArguments } from "./word-arguments.ts";

/** `sweep: Every<"30s", "eager" | "mesh">` */
export function readEvery(reader: Reader, member: MemberAt): Timer | undefined {
  const [interval, mode] = wordArguments(
    reader,
    { type: member.type, node: member.typeNode },
    member.place,
  );
  const at = { member, what: "interval", example: 'Every<"30s">' };
  const text = readLiteralArgument(reader, interval, at);
  const duration = text === undefined ? undefined : parseDuration(text);
  if (text !== undefined && duration === undefined) {
    const values = { written: text, what: durationRange, instead: 'Write it like `Every<"30s">`.' };
    const at = fixedArgument(interval, repairDuration(text));
    report(reader, "invalid-interval", { place: member.place, values, ...at });
  }
  const schedule: Schedule | undefined =
    duration === undefined ? undefined : { kind: "every", interval: duration };
  return finish(reader, member, { schedule, mode });
}

/** `nightly: Cron<"0 3 * * *", "Europe/Paris">` */
export function readCron(reader: Reader, member: MemberAt): Timer | undefined {
  const [expression, zone, mode] = wordArguments(
    reader,
    { type: member.type, node: member.typeNode },
    member.place,
  );
  const example = 'Cron<"0 3 * * *", "Europe/Paris">';
  const text = readLiteralArgument(reader, expression, { member, what: "expression", example });
  const timeZone = readLiteralArgument(reader, zone, { member, what: "time zone", example });
  const problem = text === undefined ? undefined : cronProblem(text);
  if (text !== undefined && problem !== undefined) {
    const values = { written: text, problem };
    const meant = repairCron(text);
    const at = fixedArgument(expression, cronProblem(meant) === undefined ? meant : undefined);
    report(reader, "invalid-cron", { place: member.place, values, ...at });
  }
  const wrongZone = timeZone === undefined ? undefined : timeZoneProblem(timeZone);
  if (timeZone !== undefined && wrongZone !== undefined) {
    const values = { zone: timeZone, nearest: wrongZone.nearest };
    const at = fixedArgument(zone, wrongZone.isLikely ? wrongZone.nearest : undefined);
    const isSame = timeZone.toLowerCase() === wrongZone.nearest.toLowerCase();
    const fix = isSame ? {} : { fix: asGuess(at.fix) };
    report(reader, "unknown-time-zone", { place: member.place, values, ...at, ...fix });
  }
  const isRight = text !== undefined && timeZone !== undefined && !problem && !wrongZone;
  const schedule: Schedule | undefined = isRight
    ? { kind: "cron", expression: text, timeZone }
    : undefined;
  return finish(reader, member, { schedule, mode });
}

interface TimerParts {
  readonly schedule: Schedule | undefined;
  readonly mode: Argument | undefined;
}

function finish(
  reader: Reader,
  member: MemberAt,
  { schedule, mode }: TimerParts,
): Timer | undefined {
  const tags = readMemberTags(reader, member.comment, { kind: "timer", place: member.place });
  if (schedule === undefined) return undefined;
  const modes = mode === undefined ? new Set<string>() : literalsOf(mode);
  return {
    kind: "timer",
    ...common(reader, member, tags),
    schedule,
    ...(modes.has("eager") ? { eager: true } : {}),
    ...(modes.has("mesh") ? { mesh: true } : {}),
  };
}
