package org.icsim.scenarios.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a JSON Schema of the records that stand for a file.
 *
 * <p>A type that is written as text gives the form of that text beside the method that reads it: {@code pattern} and
 * {@code patternErrorMessage} for editors, and as {@code format} the name of the type, for what no pattern tells. A type
 * that is either a word or a section becomes an {@code if}, so that a mistake in a section is told as that mistake; so does a list
 * for which one element may stand.
 */
final class JsonSchemas implements CustomDefinitionProviderV2 {
    private static final String OR_JUST_ONE = "or-just-one";

    private JsonSchemas() {}

    /** Returns the schema of a file that is bound to a record. */
    static JsonNode of(Class<?> file) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(
                        JacksonOption.RESPECT_JSONPROPERTY_REQUIRED, JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                .with(
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .without(Option.NONSTATIC_NONVOID_NONGETTER_METHODS, Option.FLATTENED_OPTIONALS);
        config.forFields().withTargetTypeOverridesResolver(JsonSchemas::contentOfOptional);
        config.forFields().withPropertyNameOverrideResolver(JsonSchemas::key);
        config.forFields().withInstanceAttributeOverride(JsonSchemas::addMessage);
        config.forFields().withInstanceAttributeOverride(JsonSchemas::markOrJustOne);
        config.forTypesInGeneral().withCustomDefinitionProvider(new JsonSchemas());
        config.forTypesInGeneral().withPropertySorter((unusedOne, unusedOther) -> 0);
        JsonNode schema = new SchemaGenerator(config.build()).generateSchema(file);
        letOneStandForAList(schema);
        return schema;
    }

    private static @Nullable List<ResolvedType> contentOfOptional(FieldScope field) {
        boolean isOptional = field.getType().isInstanceOf(Optional.class);
        return isOptional ? field.getType().typeParametersFor(Optional.class) : null;
    }

    private static @Nullable String key(FieldScope field) {
        JsonProperty property = field.getAnnotationConsideringFieldAndGetter(JsonProperty.class);
        boolean isNamed = property != null && !property.value().isEmpty();
        return isNamed ? property.value() : kebab(field.getDeclaredName());
    }

    private static void addMessage(ObjectNode node, FieldScope field, SchemaGenerationContext context) {
        Pattern pattern = field.getAnnotationConsideringFieldAndGetter(Pattern.class);
        if (pattern != null) {
            node.put("patternErrorMessage", "expected " + pattern.message());
        }
    }

    private static void markOrJustOne(ObjectNode node, FieldScope field, SchemaGenerationContext context) {
        JsonFormat format = field.getAnnotationConsideringFieldAndGetter(JsonFormat.class);
        boolean isOfItems = field.isFakeContainerItemScope();
        if (!isOfItems
                && format != null
                && Arrays.asList(format.with()).contains(Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)) {
            node.put(OR_JUST_ONE, true);
        }
    }

    /** Lets one element stand for a list of it, where the record says so. */
    private static void letOneStandForAList(JsonNode rules) {
        if (rules.has(OR_JUST_ONE) && rules instanceof ObjectNode list) {
            list.remove(OR_JUST_ONE);
            JsonNode items = list.remove("items");
            list.putObject("if").set("type", list.get("type"));
            list.putObject("then").set("type", list.remove("type")).set("items", items);
            list.set("else", items);
        }
        rules.forEach(JsonSchemas::letOneStandForAList);
    }

    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType type, SchemaGenerationContext context) {
        Optional<Pattern> form = formOf(type.getErasedType());
        if (form.isEmpty()) {
            return null;
        }
        ObjectNode text = context.getGeneratorConfig().createObjectNode();
        text.put("type", "string");
        text.put("pattern", "^" + form.get().regexp() + "$");
        text.put("format", kebab(type.getErasedType().getSimpleName()));
        text.put("patternErrorMessage", "expected " + form.get().message());
        return hasSection(type.getErasedType())
                ? new CustomDefinition(either(type, text, context), DefinitionType.STANDARD, AttributeInclusion.NO)
                : new CustomDefinition(text);
    }

    private ObjectNode either(ResolvedType type, ObjectNode text, SchemaGenerationContext context) {
        ObjectNode either = context.getGeneratorConfig().createObjectNode();
        either.putObject("if").put("type", "object");
        either.set("then", context.createStandardDefinition(type, this));
        either.set("else", text);
        return either;
    }

    /** Returns whether the type can also be written as keys and values. */
    private static boolean hasSection(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .anyMatch(method -> method.getParameters()[0].isAnnotationPresent(JsonProperty.class));
    }

    /** Returns the form of the text of which a static creator makes the type. */
    private static Optional<Pattern> formOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .filter(method -> method.getParameterCount() == 1)
                .map(JsonSchemas::formOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Pattern> formOf(Method creator) {
        return Optional.ofNullable(creator.getParameters()[0].getAnnotation(Pattern.class));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
