import { createContext, useContext } from 'react';

/** Of this response's Content-Security-Policy; empty in the browser, which hides nonces. */
export const NonceContext = createContext('');

export const useNonce = () => useContext(NonceContext);
