import { createContext, useContext } from 'react';

/** Of this response's Content-Security-Policy; empty in the browser, which hides nonces. */
export const NonceContext = createContext('');

export const useNonce = () => useContext(NonceContext);

/** Whether this page answers a form that could not be saved as sent. */
export const RefusedContext = createContext(false);

export const useRefused = () => useContext(RefusedContext);
