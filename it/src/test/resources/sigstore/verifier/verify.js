// Verifies one file against one bundle, with an implementation that shares no line with the one that has signed.
// Usage: node verify.js <trusted_root.json> <file> <bundle> <identity> <issuer>. Prints what is wrong, and exits with 1.
'use strict';

const fs = require('node:fs');
const { bundleFromJSON } = require('@sigstore/bundle');
const { TrustedRoot } = require('@sigstore/protobuf-specs');
const { Verifier, toSignedEntity, toTrustMaterial } = require('@sigstore/verify');

const [root, file, bundle, subjectAlternativeName, issuer] = process.argv.slice(2);
const json = path => JSON.parse(fs.readFileSync(path, 'utf8'));

try {
  // One of each: an entry in the log, a promise of the certificate log, and a time.
  const verifier = new Verifier(toTrustMaterial(TrustedRoot.fromJSON(json(root))), { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 });
  verifier.verify(toSignedEntity(bundleFromJSON(json(bundle)), fs.readFileSync(file)), { subjectAlternativeName, extensions: { issuer } });
} catch (error) {
  console.log(`${error.code || error.name}: ${error.message}`);
  process.exit(1);
}
