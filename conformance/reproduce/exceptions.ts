/** The documents that the constructs of this library do not write, by key, and why. One that heals is no exception: the suite says so. */
export const EXCEPTIONS: { readonly [key: string]: string } = {
  'samples/multicluster/expose-istiod-https.yaml#1':
    "its credentialName is '$CREDENTIAL_NAME', to be filled in before it is applied: no name that a Secret can have",
};
