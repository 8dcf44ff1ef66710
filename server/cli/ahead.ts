/** Things that are taken one after the other, and can be looked at before. */
export interface Ahead<T> {
  /** The next ones, at most so many. */
  look(most: number): readonly T[];
  /** Takes the next ones while they are wanted, at most so many. */
  take(most: number, isWanted?: (one: T) => boolean): T[];
}

/** Looks ahead in `things`, which are asked for no sooner than they are looked at. */
export function lookAhead<T>(things: Iterable<T>): Ahead<T> {
  const rest = things[Symbol.iterator]();
  const seen: T[] = [];
  const look = (most: number): readonly T[] => {
    while (seen.length < most) {
      const { done, value } = rest.next();
      if (done) break;
      seen.push(value);
    }
    return seen.slice(0, most);
  };
  return {
    look,
    take(most, isWanted = () => true) {
      const next = look(most);
      const unwanted = next.findIndex((one) => !isWanted(one));
      return seen.splice(0, unwanted < 0 ? next.length : unwanted);
    },
  };
}
