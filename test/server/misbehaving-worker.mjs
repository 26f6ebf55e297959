import write from '../../build/pdf-worker.mjs';

/** The real worker, but for documents whose subtitle orders a mishap. */
const mishaps = {
  throw: () => {
    throw new Error('thrown on order');
  },
  exit: () => process.exit(3),
  loop: () => {
    for (;;);
  },
  /** 2 GB of the worker's own heap. */
  alloc: () => {
    const held = [];
    for (let megabyte = 0; megabyte < 2048; megabyte++) held.push(new Array(131_072).fill(megabyte));
    return held.length;
  },
};

export default (json) => {
  const { subtitle } = JSON.parse(json).meta ?? {};
  return Object.hasOwn(mishaps, subtitle) ? mishaps[subtitle]() : write(json);
};
