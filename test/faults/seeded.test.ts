import { seededRows } from "./seeded/rows.ts";
import { describeRows } from "./short-form.ts";

describeRows("the fault suite against itself (npm run test:faults runs more)", seededRows);
