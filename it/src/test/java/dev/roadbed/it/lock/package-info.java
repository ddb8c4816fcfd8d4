/** The lock, attacked: real Mavens, and artifacts whose code would leave a trace. */
package dev.roadbed.it.lock;
