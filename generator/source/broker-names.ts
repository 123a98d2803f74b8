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

/** What keeps a text from being the topic of an event; `undefined` when nothing does. */
export function topicProblem(topic: string): string | undefined {
  const problem = patternProblem(topic, true);
  if (problem !== undefined) return problem;
  return /[*#]/.test(topic) ? "it has a wildcard, which only patterns have" : undefined;
}

/** Two names of at most 64 characters, and a dot. */
const mostOfPattern = 129;

/**
 * What keeps a text from being a pattern that takes events; `undefined` when nothing does. Their keys are `<service>.<event>`, or
 * topics of any number of words.
 */
export function patternProblem(pattern: string, hasTopics: boolean): string | undefined {
  if (pattern.length > mostOfPattern)
    return `it has ${pattern.length} characters, and a service's name, a dot and an event's name have ${mostOfPattern} at the most`;
  const words = pattern.split(".");
  for (const word of words) {
    const problem = wordProblem(word);
    if (problem !== undefined) return problem;
  }
  if (words.some((word, index) => word === "#" && words[index + 1] === "#"))
    return "`#.#` takes what `#` takes";
  return words.length === 1 && pattern !== "#" && !hasTopics
    ? "it takes no event: an event is known by its service's name, a dot, and its own name"
    : undefined;
}

function wordProblem(word: string): string | undefined {
  if (word === "") return "there is an empty word";
  if (word === "*" || word === "#" || /^[\w-]+$/.test(word)) return undefined;
  if (/[*#]/.test(word))
    return `\`${word}\` would be taken literally: a wildcard is a word of its own, between dots`;
  return `no name has \`${word}\` in it: names have letters, digits, \`_\`, \`-\` and dots`;
}

/** AMQP's short strings: 255 bytes; what cannot be seen is a mistake. */
function textProblem(text: string): string | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes > most) return `it has ${bytes} bytes, and ${most} at the most are possible`;
  return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)
    ? "it has a character that cannot be seen"
    : undefined;
}
