// node scripts/run.mjs FILE [argument…]: installs what is missing, then runs FILE on the repository's own Node.
import { install } from './install.mjs';
import { runOnOwnNode } from './own-node.mjs';

await install();
process.exit(await runOnOwnNode(process.argv.slice(2)));
