package org.icsim.scenarios;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What may know what, and what must not stand in code that runs inside a simulation. */
@AnalyzeClasses(packages = "org.icsim", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CORE = "org.icsim.core..";
    private static final String ENGINE = "org.icsim.core.engine..";
    private static final String MODELS = "org.icsim.models..";
    private static final String REPORTS = "org.icsim.reports..";
    private static final String SCENARIOS = "org.icsim.scenarios..";

    /** Types of other libraries whose values never change. */
    private static final Set<String> UNCHANGING = Set.of(
            "java.lang.String",
            "java.lang.Runnable",
            "java.math.BigDecimal",
            "java.math.MathContext",
            "java.math.BigInteger",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.util.Optional",
            "java.util.regex.Pattern");

    @ArchTest
    static final ArchRule ARROWS_BETWEEN_MODULES = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .ensureAllClassesAreContainedInArchitecture()
            .layer("core")
            .definedBy(CORE)
            .layer("models")
            .definedBy(MODELS)
            .layer("reports")
            .definedBy(REPORTS)
            .layer("scenarios")
            .definedBy(SCENARIOS)
            .whereLayer("core")
            .mayNotAccessAnyLayer()
            .whereLayer("models")
            .mayOnlyAccessLayers("core")
            .whereLayer("reports")
            .mayOnlyAccessLayers("core")
            .whereLayer("scenarios")
            .mayOnlyAccessLayers("core", "models", "reports");

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_PACKAGES =
            slices().matching("org.icsim.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule LIBRARIES_OF_A_SIMULATION = classes()
            .that()
            .resideInAnyPackage(CORE, MODELS)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(CORE, MODELS, "java..", "org.jspecify.annotations..", "org.HdrHistogram..")
                            .or(describe("are primitive", JavaClass::isPrimitive))
                            .or(describe(
                                    "are arrays of primitives",
                                    c -> c.getBaseComponentType().isPrimitive())))
            .because("the kernel and the models need nothing else");

    @ArchTest
    static final ArchRule NO_INPUT_OR_OUTPUT_IN_A_SIMULATION = noClasses()
            .that()
            .resideInAnyPackage(CORE, MODELS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..",
                    "java.net..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.sql..",
                    "java.awt..",
                    "javax.swing..",
                    "picocli..",
                    "org.jfree..",
                    "tools.jackson..",
                    "com.fasterxml.jackson..",
                    "de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule NO_THREADS_OUTSIDE_THE_ENGINE = noClasses()
            .that()
            .resideInAnyPackage(CORE, MODELS)
            .and()
            .resideOutsideOfPackage(ENGINE)
            .should()
            .dependOnClassesThat(resideInAPackage("java.util.concurrent..")
                    .or(isOneOf(Thread.class, ThreadLocal.class, java.util.Timer.class)));

    @ArchTest
    static final ArchRule NO_LOCKS_OUTSIDE_THE_ENGINE = noMethods()
            .that()
            .areDeclaredInClassesThat(isInside(CORE, MODELS).and(DescribedPredicate.not(isInside(ENGINE))))
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED);

    @ArchTest
    static final ArchRule NO_SHARED_FIELDS_OUTSIDE_THE_ENGINE = noFields()
            .that()
            .areDeclaredInClassesThat(isInside(CORE, MODELS).and(DescribedPredicate.not(isInside(ENGINE))))
            .should()
            .haveModifier(JavaModifier.VOLATILE);

    @ArchTest
    static final ArchRule NO_LOGGING_IN_A_SIMULATION = noClasses()
            .that()
            .resideInAnyPackage(CORE, MODELS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.util.logging..",
                            "org.slf4j..",
                            "org.apache.logging..",
                            "org.apache.commons.logging..")
                    .or(isOneOf(System.Logger.class)));

    @ArchTest
    static final ArchRule NO_PRINTING_IN_A_SIMULATION =
            noClasses().that().resideInAnyPackage(CORE, MODELS).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule STATIC_FIELDS_ARE_FINAL =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule STATIC_VALUES_NEVER_CHANGE = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat(isInside(CORE, MODELS))
            .should(haveATypeThatNeverChanges());

    @ArchTest
    static final ArchRule NO_UNORDERED_FIELDS_IN_A_SIMULATION = noFields()
            .that()
            .areDeclaredInClassesThat(isInside(CORE, MODELS))
            .should()
            .haveRawType(
                    isOneOf(HashMap.class, HashSet.class, Hashtable.class, IdentityHashMap.class, WeakHashMap.class));

    /** Who draws for a library of charts has to be one of the platform's canvases. */
    @ArchTest
    static final ArchRule NO_CLASS_EXTENDS_A_CLASS = classes()
            .that(are(
                    "not interfaces, nor exceptions, nor canvases",
                    c -> !c.isInterface()
                            && !c.isAssignableTo(Throwable.class)
                            && !c.isAssignableTo(java.awt.Graphics2D.class)))
            .should(have("only Object, Record or Enum above it", ArchitectureTest::extendsNothing));

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL = classes()
            .that(are("not interfaces, enums, or anonymous", ArchitectureTest::couldBeFinal))
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(have("a package-info that is @NullMarked", ArchitectureTest::isNullMarked));

    private static boolean extendsNothing(JavaClass type) {
        JavaClass parent = type.getRawSuperclass().orElseThrow();
        // A constant of an enum with a body of its own extends that enum.
        return parent.isEnum()
                || isOneOf(Object.class, Record.class, Enum.class).test(parent);
    }

    private static boolean couldBeFinal(JavaClass type) {
        boolean isMadeByCompiler = type.getModifiers().contains(JavaModifier.SYNTHETIC);
        return !type.isInterface() && !type.isEnum() && !type.isAnonymousClass() && !isMadeByCompiler;
    }

    private static boolean isNullMarked(JavaClass type) {
        return type.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
    }

    private static boolean isUnchanging(JavaClass type, Set<JavaClass> seen) {
        if (type.isPrimitive() || type.isEnum() || UNCHANGING.contains(type.getName()) || !seen.add(type)) {
            return true;
        }
        if (type.isArray() || !type.getPackageName().startsWith("org.icsim.")) {
            return false;
        }
        if (type.isInterface() && type.reflect().isSealed()) {
            return type.getSubclasses().stream().allMatch(kind -> isUnchanging(kind, seen));
        }
        if (type.isInterface()) {
            // Something like a lambda; anything richer may hide state.
            return type.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                            .count()
                    == 1;
        }
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL)
                        && (isListOfARecord(field) || isUnchanging(field.getRawType(), seen)));
    }

    /** Records copy the lists they are given. */
    private static boolean isListOfARecord(JavaField field) {
        return field.getOwner().isRecord() && field.getRawType().isEquivalentTo(List.class);
    }

    private static ArchCondition<JavaField> haveATypeThatNeverChanges() {
        return new ArchCondition<>(
                "have a type that never changes: no array, no collection, nothing with such a field") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean holds = isUnchanging(field.getRawType(), new HashSet<>());
                events.add(new SimpleConditionEvent(
                        field,
                        holds,
                        field.getFullName() + " is a " + field.getRawType().getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> have(String what, Predicate<JavaClass> predicate) {
        return new ArchCondition<>("have " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String verb = predicate.test(type) ? " has " : " has not ";
                events.add(new SimpleConditionEvent(type, predicate.test(type), type.getName() + verb + what));
            }
        };
    }

    private static DescribedPredicate<JavaClass> are(String what, Predicate<JavaClass> predicate) {
        return describe("are " + what, predicate);
    }

    private static DescribedPredicate<JavaClass> isInside(String... packages) {
        return resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> isOneOf(Class<?>... types) {
        Set<String> names = new HashSet<>();
        for (Class<?> type : types) {
            names.add(type.getName());
        }
        return describe("one of " + names, c -> names.contains(c.getName()));
    }
}
