import { z } from 'zod';
import { startMailbox } from './start-mailbox.ts';

const Port = z.coerce.number().int().min(0).max(65_535);
const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: Port.default(8025),
  SMTP_PORT: Port.default(2525),
});

const { HOST, PORT, SMTP_PORT } = Environment.parse(process.env);

try {
  const mailbox = await startMailbox({ host: HOST, port: PORT, smtpPort: SMTP_PORT });
  console.log(`Mail is taken at ${mailbox.smtpUrl} and read at ${mailbox.url}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void mailbox.stop());
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    isTaken ? `Port ${PORT} or ${SMTP_PORT} is taken. Set PORT and SMTP_PORT to free ones.` : error,
  );
  process.exit(1);
}
