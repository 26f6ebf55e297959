import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { linkCookie } from '../accounts/link-cookie';
import { absent } from '../accounts/require.server';
import { findLink } from '../storage/links';

/** Exchanges a private link for a cookie, so that the token leaves the address at once. Changes nothing on the server. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params.token ?? '';
  const link = await findLink(context.db, token, 'manage', context.now);
  if (!link) throw absent();
  const cookie = linkCookie(link.assessmentId, token, context.env.https);
  return redirect(`/a/${link.assessmentId}`, { status: 303, headers: { 'Set-Cookie': cookie } });
}

/** Never shown; with it this is a page, so that a link that has ended says so in the words of root.tsx. */
export default function ExchangeLink() {
  return null;
}
