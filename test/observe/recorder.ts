import type { Ending, Happening, Observed, Observer, Work } from "lagomorph";
import { Sightings } from "../conformance/mesh/services.ts";

/** Keeps what observers are told, as lines: `served call cafe.order ok`. */
export class Recorder implements Observer {
  readonly sightings: Sightings = new Sightings();
  readonly lines: string[] = [];
  readonly works: Work[] = [];

  begin(work: Work): Observed {
    this.works.push(work);
    const title = `${work.side} ${work.kind} ${work.service}.${work.member}`;
    return {
      again: (code) => this.#add(`${title} again ${code}`),
      end: (ending) => this.#add(`${title} ${textOf(ending)}`),
    };
  }

  note(happening: Happening): void {
    const { kind } = happening;
    this.#add(kind === "dead_letter" ? `${kind} ${happening.service} ${happening.code}` : kind);
  }

  #add(line: string): void {
    this.lines.push(line);
    this.sightings.add(line);
  }
}

function textOf({ code, name, incident, next, status }: Ending): string {
  return [code, name, incident && "with a number", next, status].filter(Boolean).join(" ");
}
