import { sceneRows } from "./rows.ts";
import { describeRows } from "./short-form.ts";

// The suite against itself is a file of its own, so that both run at the same time; rows of tests are tests already.
describeRows("under faults (npm run test:faults runs more)", sceneRows);
