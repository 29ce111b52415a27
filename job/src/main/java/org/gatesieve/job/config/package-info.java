/** Typed and checked settings: defaults, then a YAML file, then the command line. */
package org.gatesieve.job.config;
