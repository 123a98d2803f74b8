import { rows } from "./rows.ts";
import { seededRows } from "./seeded/rows.ts";
import { describeRows } from "./short-form.ts";

// The suite against itself is a file of its own, so that both run at the same time.
const promises = rows.filter((row) => !seededRows.includes(row));

describeRows("under faults (npm run test:faults runs more)", promises);
