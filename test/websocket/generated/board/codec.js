// Generated from test/websocket/contracts/board.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const noteWords = { text: "string", at: "Date" };

const noteJsonWords = { text: "string", at: "RFC 3339 date-time" };

const echoResultWords = { bytes: "Uint8Array", sizes: null };

const echoResultJsonWords = { bytes: "base64", sizes: null };

const clearedPayloadWords = { all: "boolean" };

const tooLongWords = { longest: "number" };

export const addArgs = {
  encode(value) {
    const issues = checkAddArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.add", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.add", issues);
    return json;
  },
};

export const addResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.add", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.add", issues);
    return json;
  },
};

export const noteArgs = {
  encode(value) {
    const issues = checkNoteArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.note", issues);
    return encodeNoteArgs(value);
  },
  decode(json) {
    const issues = checkNoteArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.note", issues);
    return decodeNoteArgs(json);
  },
};

export const noteResult = {
  encode(value) {
    const issues = checkNote(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.note", issues);
    return encodeNote(value);
  },
  decode(json) {
    const issues = checkNoteJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.note", issues);
    return decodeNote(json);
  },
};

export const clearArgs = {
  encode(value) {
    const issues = checkClearArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.clear", issues);
    return value;
  },
  decode(json) {
    const issues = checkClearArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.clear", issues);
    return json;
  },
};

export const countArgs = {
  encode(value) {
    const issues = checkCountArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.count", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.count", issues);
    return json;
  },
};

export const countItem = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("item of board.count", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of board.count", issues);
    return json;
  },
};

export const countResult = {
  encode(value) {
    const issues = checkCountResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.count", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.count", issues);
    return json;
  },
};

export const echoArgs = {
  encode(value) {
    const issues = checkEchoArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.echo", issues);
    return encodeEchoArgs(value);
  },
  decode(json) {
    const issues = checkEchoArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.echo", issues);
    return decodeEchoArgs(json);
  },
};

export const echoResult = {
  encode(value) {
    const issues = checkEchoResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.echo", issues);
    return encodeEchoResult(value);
  },
  decode(json) {
    const issues = checkEchoResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.echo", issues);
    return decodeEchoResult(json);
  },
};

export const fillArgs = {
  encode(value) {
    const issues = checkFillArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.fill", issues);
    return value;
  },
  decode(json) {
    const issues = checkFillArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.fill", issues);
    return json;
  },
};

export const fillResult = {
  encode(value) {
    const issues = checkCountResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.fill", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.fill", issues);
    return json;
  },
};

export const waitArgs = {
  encode(value) {
    const issues = checkWaitArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.wait", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.wait", issues);
    return json;
  },
};

export const waitResult = {
  encode(value) {
    const issues = checkCountResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.wait", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.wait", issues);
    return json;
  },
};

export const whoArgs = {
  encode(value) {
    const issues = checkWaitArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.who", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.who", issues);
    return json;
  },
};

export const whoResult = {
  encode(value) {
    const issues = checkCountResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.who", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.who", issues);
    return json;
  },
};

export const enterArgs = {
  encode(value) {
    const issues = checkEnterArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.enter", issues);
    return value;
  },
  decode(json) {
    const issues = checkEnterArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.enter", issues);
    return json;
  },
};

export const enterResult = {
  encode(value) {
    const issues = checkCountResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.enter", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.enter", issues);
    return json;
  },
};

export const leaveArgs = {
  encode(value) {
    const issues = checkEnterArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.leave", issues);
    return value;
  },
  decode(json) {
    const issues = checkEnterArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.leave", issues);
    return json;
  },
};

export const leaveResult = {
  encode(value) {
    const issues = checkLeaveResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.leave", issues);
    return value;
  },
  decode(json) {
    const issues = checkLeaveResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.leave", issues);
    return json;
  },
};

export const sayArgs = {
  encode(value) {
    const issues = checkSayArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.say", issues);
    return value;
  },
  decode(json) {
    const issues = checkSayArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.say", issues);
    return json;
  },
};

export const sayResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.say", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.say", issues);
    return json;
  },
};

export const tellArgs = {
  encode(value) {
    const issues = checkTellArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.tell", issues);
    return value;
  },
  decode(json) {
    const issues = checkTellArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.tell", issues);
    return json;
  },
};

export const tellResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.tell", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.tell", issues);
    return json;
  },
};

export const mineArgs = {
  encode(value) {
    const issues = checkWaitArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.mine", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.mine", issues);
    return json;
  },
};

export const mineResult = {
  encode(value) {
    const issues = checkCountResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.mine", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.mine", issues);
    return json;
  },
};

export const pagesArgs = {
  encode(value) {
    const issues = checkWaitArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.pages", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.pages", issues);
    return json;
  },
};

export const pagesItem = {
  encode(value) {
    const issues = checkCountResult(value, 0);
    if (issues !== undefined) rpc.refuse("item of board.pages", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of board.pages", issues);
    return json;
  },
};

export const pagesResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.pages", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.pages", issues);
    return json;
  },
};

export const wipeArgs = {
  encode(value) {
    const issues = checkWipeArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.wipe", issues);
    return value;
  },
  decode(json) {
    const issues = checkWipeArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.wipe", issues);
    return json;
  },
};

export const secretArgs = {
  encode(value) {
    const issues = checkWaitArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of board.secret", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of board.secret", issues);
    return json;
  },
};

export const secretResult = {
  encode(value) {
    const issues = checkCountResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of board.secret", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of board.secret", issues);
    return json;
  },
};

export const notedPayload = {
  encode(value) {
    const issues = checkNote(value, 0);
    if (issues !== undefined) rpc.refuse("payload of board.noted", issues);
    return encodeNote(value);
  },
  decode(json) {
    const issues = checkNoteJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of board.noted", issues);
    return decodeNote(json);
  },
};

export const clearedPayload = {
  encode(value) {
    const issues = checkClearedPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of board.cleared", issues);
    return encodeClearedPayload(value);
  },
  decode(json) {
    const issues = checkClearedPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of board.cleared", issues);
    return json;
  },
};

export const tooLongData = {
  encode(value) {
    const issues = checkTooLong(value, 0);
    if (issues !== undefined) rpc.refuse("data of TOO_LONG", issues);
    return encodeTooLong(value);
  },
  decode(json) {
    const issues = checkTooLong(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of TOO_LONG", issues);
    return json;
  },
};

function checkAddArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[x, y]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "x", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "y", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkAddResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkNoteArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[text, at]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "text", "string", value[0]);
  if (value[1] !== undefined && !rpc.isDate(value[1]))
    issues = rpc.note(issues, "at", "Date", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkNoteArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[text, at]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "text", "string", value[0]);
  if (value[1] !== null && value[1] !== undefined && !rpc.isDateTime(value[1]))
    issues = rpc.note(issues, "at", "RFC 3339 date-time", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function encodeNoteArgs(value) {
  return rpc.trim([value[0], rpc.optional(value[1], rpc.encodeDate)]);
}

function decodeNoteArgs(value) {
  return rpc.trim([value[0], rpc.optional(value[1] ?? undefined, rpc.decodeDate)]);
}

function checkNote(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Note", value);
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  if (!rpc.isDate(value.at)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Note", noteWords, wrong);
}

function checkNoteJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Note", value);
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  if (!rpc.isDateTime(value.at)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Note", noteJsonWords, wrong);
}

function encodeNote(value) {
  return { text: value.text, at: rpc.encodeDate(value.at) };
}

function decodeNote(value) {
  return { text: value.text, at: rpc.decodeDate(value.at) };
}

function checkClearArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[all]", value);
  let issues;
  if (typeof value[0] !== "boolean") issues = rpc.note(issues, "all", "boolean", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkCountArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[from, to]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "from", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "to", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkCountResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkEchoArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[bytes, sizes]", value);
  let issues;
  if (!rpc.isUint8Array(value[0])) issues = rpc.note(issues, "bytes", "Uint8Array", value[0]);
  issues = rpc.within(issues, "sizes", checkEchoArgsSizes(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkEchoArgsSizes(value) {
  if (!rpc.isMap(value)) return rpc.expected("Map", value);
  return checkEchoArgsSizesEntries([...value]);
}

function checkEchoArgsSizesEntries(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    const found = checkEchoArgsSizesEntriesItem(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
  }
  return issues;
}

function checkEchoArgsSizesEntriesItem(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[string, bigint]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, 0, "string", value[0]);
  if (!rpc.isBigint(value[1])) issues = rpc.note(issues, 1, "bigint", value[1]);
  return issues;
}

function checkEchoArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[bytes, sizes]", value);
  let issues;
  if (!rpc.isBase64(value[0])) issues = rpc.note(issues, "bytes", "base64", value[0]);
  issues = rpc.within(issues, "sizes", checkEchoArgsSizesJson(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkEchoArgsSizesJson(value) {
  if (!Array.isArray(value)) return rpc.expected("array of [key, value]", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    const found = checkEchoArgsSizesItemJson(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
  }
  return issues;
}

function checkEchoArgsSizesItemJson(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[string, decimal digits]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, 0, "string", value[0]);
  if (!rpc.isBigintText(value[1])) issues = rpc.note(issues, 1, "decimal digits", value[1]);
  return issues;
}

function encodeEchoArgs(value) {
  return [rpc.encodeBytes(value[0]), [...value[1]].map(encodeEchoArgsSizesEntriesItem)];
}

function encodeEchoArgsSizesEntriesItem(value) {
  return [value[0], rpc.encodeBigint(value[1])];
}

function decodeEchoArgs(value) {
  return [rpc.decodeUint8Array(value[0]), new Map(value[1].map(decodeEchoArgsSizesEntriesItem))];
}

function decodeEchoArgsSizesEntriesItem(value) {
  return [value[0], rpc.decodeBigint(value[1])];
}

function checkEchoResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (!rpc.isUint8Array(value.bytes)) bad |= 1;
  const found2 = checkEchoArgsSizes(value.sizes);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "object", echoResultWords, wrong);
}

function checkEchoResultJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (!rpc.isBase64(value.bytes)) bad |= 1;
  const found2 = checkEchoArgsSizesJson(value.sizes);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "object", echoResultJsonWords, wrong);
}

function encodeEchoResult(value) {
  return {
    bytes: rpc.encodeBytes(value.bytes),
    sizes: [...value.sizes].map(encodeEchoArgsSizesEntriesItem),
  };
}

function decodeEchoResult(value) {
  return {
    bytes: rpc.decodeUint8Array(value.bytes),
    sizes: new Map(value.sizes.map(decodeEchoArgsSizesEntriesItem)),
  };
}

function checkFillArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[size]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "size", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkWaitArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkEnterArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[room]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "room", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkLeaveResult(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  return issues;
}

function checkSayArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[room, text]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "room", "string", value[0]);
  if (typeof value[1] !== "string") issues = rpc.note(issues, "text", "string", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkTellArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[socket, text]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "socket", "string", value[0]);
  if (typeof value[1] !== "string") issues = rpc.note(issues, "text", "string", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkWipeArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[hard]", value);
  let issues;
  if (typeof value[0] !== "boolean") issues = rpc.note(issues, "hard", "boolean", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkClearedPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.all !== "boolean") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", clearedPayloadWords, wrong);
}

function encodeClearedPayload(value) {
  return { all: value.all };
}

function checkTooLong(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("TooLong", value);
  let bad = 0;
  if (!Number.isFinite(value.longest)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "TooLong", tooLongWords, wrong);
}

function encodeTooLong(value) {
  return { longest: value.longest };
}
