// Loaded into every program the demo starts: when the demo is shot dead, its programs must not stay and hold its ports.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The line to the parent alone must not keep a program alive.
process.channel?.unref();
