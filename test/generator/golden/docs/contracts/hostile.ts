import type { Service } from "lagomorph/contract";

/**
 * Text that would like to be code: `${process.exit()}` *\/ "quotes" 'and' `backticks` \u2028 <b>&amp;</b> {{braces}}
 */
export interface Hostile extends Service<"hostile"> {
  /** One line with ‮ a mark that turns text around, and 👩‍👩‍👧 an emoji. */
  turn(): string;

  /**
   * Several lines.
   *
   * - with a list
   *   and what belongs to it
   *
   * @param text what to say: "*\/"
   * @returns the answer
   * @example say("a") // => "b"
   * @deprecated use `shout`
   */
  say(text: string): string;

  /** {@link Hostile.say} but a very long single line of documentation that does not fit into one hundred columns of text. */
  shout(
    text: "*/" | "`${x}`" | "\u2028" | 'it\'s "quoted"' | "\\" | "line\nbreak" | "\u202e",
  ): Quoted;
}

/** Names of properties. */
export interface Quoted {
  /** *\/ alert(1) /* */
  "*/": string;
  "`${1}`": number;
  "a\nb": boolean;
  'it\'s "quoted"': string;
  "\u202e": string;
  "back\\slash": string;
}
