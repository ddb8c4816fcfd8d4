package dev.roadbed.enforcer;
final class T { static long last = System.nanoTime();
  static void t(String what) { if (System.getenv("RBT") != null) System.err.printf("RBT %8.1f %s%n", (System.nanoTime() % 100_000_000_000L) / 1e6, what); } }
