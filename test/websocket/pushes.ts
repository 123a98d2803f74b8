import type { BrowserMesh } from "lagomorph/browser";
import { eventually } from "../support/eventually.ts";

/** What a page is pushed, in order: `hall: hello`. */
export function pushesOf(page: BrowserMesh): { take(count: number): Promise<string[]> } {
  const heard: string[] = [];
  let more = eventually();
  page.onPush("said", (data, channel) => {
    // The board pushes no other data.
    heard.push(`${channel}: ${(data as { readonly text: string }).text}`);
    more.resolve();
    more = eventually();
  });
  return {
    take: async (count) => {
      while (heard.length < count) await more.promise;
      return heard.splice(0, count);
    },
  };
}
