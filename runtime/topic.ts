/** Whether an AMQP topic pattern takes a routing key: `*` is one word, `#` any number of words. */
export function matchesTopic(pattern: string, routingKey: string): boolean {
  const wanted = pattern.split(".");
  const words = routingKey === "" ? [] : routingKey.split(".");
  let at = 0;
  let word = 0;
  // Where to go on when words do not fit: the latest `#` takes one word more. Earlier ones need no second try.
  let hash = -1;
  let hashWord = 0;
  while (word < words.length) {
    if (wanted[at] === "#") {
      hash = at++;
      hashWord = word;
    } else if (at < wanted.length && (wanted[at] === "*" || wanted[at] === words[word])) {
      at++;
      word++;
    } else if (hash >= 0) {
      at = hash + 1;
      word = ++hashWord;
    } else {
      return false;
    }
  }
  while (wanted[at] === "#") at++;
  return at === wanted.length || (pattern === "" && words.length === 0);
}
