/** Computes a value once for each object it is asked about. Only for objects that never change, as loaded content is. */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const computed = new WeakMap<Key, Value>();
  return (key) => {
    const there = computed.get(key);
    if (there !== undefined) return there;
    const value = compute(key);
    computed.set(key, value);
    return value;
  };
}
