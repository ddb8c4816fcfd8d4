/** What services do with the service starter, generated ones and others. */
package dev.roadbed.it.service;
