package org.gatesieve.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows job → learn → compact in compiled code, where an import cannot hide. */
@AnalyzeClasses(packages = "org.gatesieve", importOptions = DoNotIncludeTests.class)
class ModuleBoundaryTest {

  @ArchTest
  static final ArchRule compactKnowsNothingButTheJdk =
      classes()
          .that()
          .resideInAPackage("org.gatesieve.compact..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.gatesieve.compact..", "java..", "jdk.incubator.vector..");

  @ArchTest
  static final ArchRule learnKnowsNeitherSparkNorHadoop =
      noClasses()
          .that()
          .resideInAPackage("org.gatesieve.learn..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..", "org.apache.hadoop..", "scala..", "org.deeplearning4j.spark..");

  @ArchTest
  static final ArchRule learnDoesNotKnowTheJob =
      noClasses()
          .that()
          .resideInAPackage("org.gatesieve.learn..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gatesieve.job..");

  @ArchTest
  static final ArchRule everyClassBelongsToAModule =
      classes()
          .should()
          .resideInAnyPackage(
              "org.gatesieve.compact..",
              "org.gatesieve.learn..",
              "org.gatesieve.job..",
              "org.gatesieve.tests..");
}
