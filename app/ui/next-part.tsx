interface NextPartProps {
  readonly base: string;
  readonly facts: readonly { readonly group: string; readonly answered: number }[];
  readonly domains: readonly { readonly nextOpen: string | null; readonly answered: number }[];
}

/** Where to go on: facts that were never looked at, then the first open question, then the result. */
export function NextPart(props: NextPartProps) {
  const { href, words } = nextOf(props);
  return (
    <p>
      <a className="button" href={href}>
        {words}
      </a>
    </p>
  );
}

function nextOf({ base, facts, domains }: NextPartProps): { readonly href: string; readonly words: string } {
  const isBegun = [...facts, ...domains].some(({ answered }) => answered > 0);
  const group = facts.find(({ answered }) => answered === 0);
  if (group) return { href: `${base}/facts/${group.group}`, words: `${isBegun ? 'Go on' : 'Begin'} with the facts` };
  const domain = domains.find(({ nextOpen }) => nextOpen !== null);
  if (domain) return { href: `${base}/q/${domain.nextOpen}`, words: 'Go on with the questions' };
  return { href: `${base}/result`, words: 'See the result' };
}
