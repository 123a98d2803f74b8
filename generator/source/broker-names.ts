const most = 255;

/** What keeps a text from being the name of a foreign queue or exchange; `undefined` when nothing does. */
export function brokerNameProblem(name: string): string | undefined {
  const problem = textProblem(name);
  if (problem !== undefined) return problem;
  return name.startsWith("lagomorph.")
    ? "names that start with `lagomorph.` are Lagomorph's own"
    : undefined;
}

/** What keeps a text from being the routing key of a message that is published; `undefined` when nothing does. */
export function routingKeyProblem(key: string): string | undefined {
  const problem = textProblem(key);
  if (problem !== undefined) return problem;
  const wildcard = key.split(".").find((word) => word === "*" || word === "#");
  return wildcard === undefined
    ? undefined
    : `\`${wildcard}\` is a wildcard, which only the pattern of an \`OnTopic\` can have`;
}

/** What keeps a text from being the pattern of a binding; `undefined` when nothing does. */
export function patternProblem(pattern: string): string | undefined {
  const problem = textProblem(pattern);
  if (problem !== undefined) return problem;
  for (const word of pattern.split(".")) {
    if (word === "") return "there is an empty word";
    if (word.length > 1 && /[*#]/.test(word)) {
      return `\`${word}\` would be taken literally: a wildcard is a word of its own, between dots`;
    }
  }
  return undefined;
}

/** AMQP's short strings: 255 bytes; what cannot be seen is a mistake. */
function textProblem(text: string): string | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes > most) return `it has ${bytes} bytes, and ${most} at the most are possible`;
  return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)
    ? "it has a character that cannot be seen"
    : undefined;
}
