package org.hessq.report;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.report.training.StepReport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.JsonGeneratorDelegate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports and certificates as JSON: keys in the order of the records, two spaces a level, counts as
 * exact numbers, no NaN and no infinity.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .annotationIntrospector(new RequiredNumbers())
          .build();

  private Json() {}

  /**
   * {@return {@code report.json}, with a line feed at its end}
   *
   * @throws IllegalArgumentException if a number of {@code report} is not finite
   */
  public static String write(Report report) {
    return text(report);
  }

  /** {@return {@code certificate.json}, likewise} */
  public static String write(Certificate certificate) {
    return text(certificate);
  }

  /**
   * {@return any other result in the same form}
   *
   * @param view a record
   */
  public static String write(Object view) {
    return text(view);
  }

  /**
   * {@return the report in {@code text}, or what is wrong with it} Keys that this version does not
   * know are passed over; a number that is missing is a fault.
   *
   * @param file the name to print
   */
  public static Checked<Report> readReport(String text, String file) {
    return read(text, file, Report.class);
  }

  /** {@return the step of a training run in {@code text}, likewise} */
  public static Checked<StepReport> readStep(String text, String file) {
    return read(text, file, StepReport.class);
  }

  /** {@return the certificate in {@code text}, likewise} */
  public static Checked<Certificate> readCertificate(String text, String file) {
    return read(text, file, Certificate.class);
  }

  /**
   * {@return the members of a JSON object as texts of OpenQASM values, or what is wrong with it}
   * Arrays are put in braces, strings are taken as they stand.
   *
   * @param file the name to print
   */
  public static Checked<Map<String, String>> readTexts(String text, String file) {
    try {
      Map<String, String> texts = new LinkedHashMap<>();
      JsonNode tree = MAPPER.readTree(text);
      if (!tree.isObject()) {
        return inputFault(Span.of(file), "no JSON object of names and values");
      }
      for (Map.Entry<String, JsonNode> entry : tree.properties()) {
        texts.put(entry.getKey(), value(entry.getValue()));
      }
      return Checked.of(texts);
    } catch (JacksonException broken) {
      return inputFault(place(broken.getLocation(), file), broken.getOriginalMessage());
    }
  }

  private static <T> Checked<T> inputFault(Span span, String message) {
    String help = "values of inputs look like {\"theta\": 0.3, \"word\": \"0110\"}";
    return Checked.failed(List.of(Diagnostic.error("HQ0902", span, message, help)));
  }

  private static String value(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(Json::value).collect(Collectors.joining(", ", "{", "}"))
        : node.asString();
  }

  /** {@return {@code report} as a tree} */
  static JsonNode tree(Report report) {
    return MAPPER.valueToTree(report);
  }

  private static <T> Checked<T> read(String text, String file, Class<T> type) {
    try {
      return Checked.of(MAPPER.readValue(text, type));
    } catch (JacksonException broken) {
      return Checked.failed(
          List.of(
              Diagnostic.error(
                  "HQ0901",
                  place(broken.getLocation(), file),
                  broken.getOriginalMessage(),
                  "this must be a file that hessq wrote; write it again with hessq compile")));
    }
  }

  private static Span place(TokenStreamLocation location, String file) {
    boolean known = location != null && location.getLineNr() > 0 && location.getColumnNr() > 0;
    return known ? Span.at(file, location.getLineNr(), location.getColumnNr()) : Span.of(file);
  }

  private static String text(Object value) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter layout =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new Finite(MAPPER.writer().with(layout).createGenerator(text))) {
      MAPPER.writeValue(generator, value);
    }
    return text.append('\n').toString();
  }

  /** A number or truth value that a file does not have is missing; it is not 0 or false. */
  private static final class RequiredNumbers extends JacksonAnnotationIntrospector {
    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return member.getRawType().isPrimitive()
          ? Boolean.TRUE
          : super.hasRequiredMarker(config, member);
    }
  }

  /** Refuses numbers that JSON has not. */
  private static final class Finite extends JsonGeneratorDelegate {
    Finite(JsonGenerator delegate) {
      super(delegate, false);
    }

    @Override
    public JsonGenerator writeNumber(double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            streamWriteContext().pathAsPointer() + " of the report is " + value);
      }
      return super.writeNumber(value);
    }
  }
}
