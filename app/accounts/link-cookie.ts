import { parse, serialize } from 'cookie';

/** About thirteen months: browsers cut longer ones. The link itself ends with the assessment. */
const maxAge = 400 * 24 * 60 * 60;

/** One cookie an assessment, so that two assessments in one browser do not push each other out. */
function cookieName(assessmentId: string, https: boolean): string {
  return `${https ? '__Host-' : ''}plumbline-${assessmentId}`;
}

/** The Set-Cookie value that keeps a link's token where no script and no other site can read it. */
export function linkCookie(assessmentId: string, token: string, https: boolean): string {
  return serialize(cookieName(assessmentId, https), token, {
    httpOnly: true,
    secure: https,
    sameSite: 'lax',
    path: '/',
    maxAge,
  });
}

/** The Set-Cookie value that takes it back. */
export function expiredLinkCookie(assessmentId: string, https: boolean): string {
  return serialize(cookieName(assessmentId, https), '', {
    httpOnly: true,
    secure: https,
    sameSite: 'lax',
    path: '/',
    maxAge: 0,
  });
}

/** The token of one assessment, unchecked. */
export function readLinkCookie(request: Request, assessmentId: string, https: boolean): string | undefined {
  return parse(request.headers.get('Cookie') ?? '')[cookieName(assessmentId, https)];
}
