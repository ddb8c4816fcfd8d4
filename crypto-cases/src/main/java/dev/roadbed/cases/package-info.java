/**
 * What a crypto gate must see and what it must leave alone: each nested class that has an {@link dev.roadbed.cases.Expect} is a case,
 * and stands alone. Written from the policy and from how people write Java, without a look at the analyser.
 */
package dev.roadbed.cases;
