/** Changes whenever the same answers under the same edition could give another value. */
export const engineVersion = '0.1.0';
