package io.orderledger.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Documents the problem body as the answer of every operation that does not succeed. */
final class ProblemAnswers implements GlobalOpenApiCustomizer {

  private static final String NAME = "Problem";
  private static final String TYPE = "application/problem+json";

  @Override
  public void customise(OpenAPI document) {
    Components components =
        document.getComponents() == null ? new Components() : document.getComponents();
    document.setComponents(components.addSchemas(NAME, problem()).addResponses(NAME, answer()));
    if (document.getPaths() != null) {
      document.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(ProblemAnswers::refer);
    }
  }

  private static void refer(Operation operation) {
    if (operation.getResponses() == null) {
      operation.setResponses(new ApiResponses());
    }
    operation
        .getResponses()
        .addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + NAME));
  }

  private static ApiResponse answer() {
    Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + NAME);
    return new ApiResponse()
        .description("The request was refused: RFC 9457 with Partner Center's members")
        .content(new Content().addMediaType(TYPE, new MediaType().schema(reference)));
  }

  private static Schema<?> problem() {
    Schema<?> problem = new ObjectSchema();
    problem.addProperty("type", new StringSchema().format("uri"));
    problem.addProperty("title", new StringSchema());
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("detail", new StringSchema());
    problem.addProperty("instance", new StringSchema().format("uri-reference"));
    problem.addProperty("code", new StringSchema().description("Partner Center's code, as text"));
    problem.addProperty("description", new StringSchema());
    problem.addProperty("source", new StringSchema().description("The service that refused"));
    problem.addProperty(
        "data", new ArraySchema().items(new StringSchema()).description("The fields at fault"));
    problem.setRequired(
        List.of("type", "title", "status", "detail", "code", "description", "source", "data"));
    return problem;
  }
}
