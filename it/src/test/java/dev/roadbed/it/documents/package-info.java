/** Documents and the threat model, of tiny projects. */
package dev.roadbed.it.documents;
