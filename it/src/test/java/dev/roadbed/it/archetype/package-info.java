/** Generation as users do it: the archetype through real Maven, and the quickstart from a clone. */
package dev.roadbed.it.archetype;
