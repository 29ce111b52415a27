/** Finished runs as MLflow keeps them in files: its layout of {@code mlruns}, without MLflow. */
package org.gatesieve.job.mlflow;
