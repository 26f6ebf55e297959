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

/** Never seen: it makes a refusal a page, where a route without one would answer with an empty body. */
export default function ExchangeLink() {
  return null;
}
