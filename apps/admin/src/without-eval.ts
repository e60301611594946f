import { z } from 'zod';

// The page's security policy forbids code made from strings, which zod would otherwise write for speed.
// Imported before any schema is made: each decides when it is made.
z.config({ jitless: true });
