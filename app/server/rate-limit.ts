import type { Request, RequestHandler, Response } from 'express';
import { addressKey } from './address-key';
import { createCounter } from './counter';
import { sendErrorPage } from './error-page';
import { readTyped } from './read-typed';

export interface Limit {
  readonly most: number;
  /** In ms. */
  readonly within: number;
}

export type Limits = Readonly<Record<'linkMisses' | 'starts' | 'saves' | 'pdfs' | 'pictures', Limit>>;

const minute = 60_000;
const hour = 60 * minute;

/** Generous for people, useless for guessing and filling disks. */
export const standardLimits: Limits = {
  /** Private links that do not exist, by one address. */
  linkMisses: { most: 30, within: 10 * minute },
  /** New assessments, by one address. */
  starts: { most: 10, within: hour },
  /** Into one assessment, by one address: colleagues behind one address do not use up each other's. */
  saves: { most: 120, within: minute },
  /** Of one assessment, whoever asks: a whole set of documents, kit, pulse and tables is nine, and two people may each want it twice. */
  pdfs: { most: 40, within: hour },
  /** Of one assessment: a deck takes about twenty, some of them twice. */
  pictures: { most: 60, within: hour },
};

/** What a request would use up, and which answers to it give that back. */
interface Charge {
  readonly limit: keyof Limits;
  readonly key: string;
  readonly isFree: (res: Response) => boolean;
}

interface Refusal {
  readonly title: string;
  readonly text: string;
}

/**
 * Refuses with 429 what comes too often. Counts in memory: a restart forgets, which gives an attacker nothing worth a
 * restart. A request is counted when it comes and given back when its answer shows that it was harmless, so that many
 * at once gain nothing.
 * @param now monotonic, in ms
 */
export function limitRate(limits: Limits, now: () => number = () => performance.now()): RequestHandler {
  const counter = createCounter(now);
  return async (req, res, next) => {
    const charge = chargeFor(req);
    if (!charge) return next();
    const key = `${charge.limit} ${charge.key}`;
    const wait = counter.take(key, limits[charge.limit]);
    if (wait > 0) return refuse(req, res, refusals[charge.limit], Math.ceil(wait / 1000));
    res.on('finish', () => charge.isFree(res) && counter.giveBack(key));
    next();
  };
}

function chargeFor(req: Request): Charge | null {
  const address = addressKey(req.ip);
  const [place, id = '', act, file = ''] = placesOf(req.path);
  const reads = req.method === 'GET' || req.method === 'HEAD';
  if (place === 'r') return { limit: 'linkMisses', key: address, isFree: ({ statusCode }) => statusCode < 400 };
  if (place === 'start' && !reads) return { limit: 'starts', key: address, isFree: startedNothing };
  if (place !== 'a') return null;
  if (!reads) return { limit: 'saves', key: `${address} ${id}`, isFree: () => false };
  if (act === 'download' && /\.(svg|png)$/.test(file))
    return { limit: 'pictures', key: id, isFree: ({ statusCode }) => statusCode !== 200 };
  if (act === 'download' && /\.(pdf|zip|docx|md|html|xlsx)$/.test(file))
    return { limit: 'pdfs', key: id, isFree: ({ statusCode }) => statusCode !== 200 };
  return null;
}

/** As the pages' router reads a path: decoded, with repeated slashes as one. Only the id's case counts there. */
function placesOf(path: string): string[] {
  const [place = '', id = '', ...rest] = decodeURIComponent(path).split('/').filter(Boolean);
  return [place.toLowerCase(), id, ...rest.map((one) => one.toLowerCase())];
}

/** A form with a problem is sent back to the home page. */
function startedNothing(res: Response): boolean {
  return res.statusCode >= 400 || String(res.get('Location') ?? '').startsWith('/?');
}

async function refuse(req: Request, res: Response, { title, text }: Refusal, seconds: number): Promise<void> {
  const again = await readTyped(req);
  res.set('Retry-After', String(seconds));
  const wait = `${text} Wait ${inWords(seconds)}, then ${again ? 'press the button' : 'try again'}.`;
  sendErrorPage(res, { status: 429, title, text: wait, again: again ?? undefined });
}

function inWords(seconds: number): string {
  if (seconds <= 90) return seconds === 1 ? 'one second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

const refusals: Readonly<Record<keyof Limits, Refusal>> = {
  pictures: {
    title: 'Too many pictures made',
    text: 'Pictures of this assessment were made many times within an hour. Nothing is lost; those you have stay valid.',
  },
  linkMisses: {
    title: 'Too many links tried',
    text: 'From this address many private links were opened that do not exist, so no more are opened for a while.',
  },
  starts: {
    title: 'Too many assessments started',
    text: 'From this address many assessments were started within an hour. This one was not started; what you typed is kept on this page.',
  },
  saves: {
    title: 'Too many saves at once',
    text: 'This was not saved: too much was sent within a minute. What you typed is kept on this page.',
  },
  pdfs: {
    title: 'Too many documents made',
    text: 'Documents of this assessment were made many times within an hour. Nothing is lost; those you have stay valid.',
  },
};
