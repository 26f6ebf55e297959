import { blob, integer, text } from 'drizzle-orm/sqlite-core';

/** The column kinds of our tables: the one place that a second database would give its own version of. */
export const words = (name: string) => text(name).notNull();
export const optionalWords = (name: string) => text(name);
export const whole = (name: string) => integer(name).notNull();
export const optionalWhole = (name: string) => integer(name);
/** UTC milliseconds. */
export const instant = (name: string) => integer(name).notNull();
export const optionalInstant = (name: string) => integer(name);
export const bytes = (name: string) => blob(name, { mode: 'buffer' }).notNull();
/** Random 128 bits, base64url; only the reserved workspace has a name instead. */
export const identity = () => text('id').primaryKey().notNull();
