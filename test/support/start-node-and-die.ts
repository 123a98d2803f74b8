import { findInstallation } from "../../cli/rabbitmq/installation.ts";
import { startPrivateNode } from "../../cli/rabbitmq/private-node.ts";

// Starts a node, prints what it is, and ends without stopping it.
const installation = findInstallation();
if (!installation) throw new Error("RabbitMQ is not installed");
const { node } = await startPrivateNode(installation);
process.stdout.write(
  JSON.stringify({ pid: node?.pid, epmdPid: node?.epmdPid, folder: node?.folder }),
  () => {
    process.exit(0);
  },
);
