/** The largest form of ours has about fifty fields. */
const maxFields = 500;

/** The form that a page sent. @throws 413 when it holds more fields than any page of ours */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData();
  if ([...form.keys()].length > maxFields) throw new Response(null, { status: 413, statusText: 'Too many fields' });
  return form;
}
