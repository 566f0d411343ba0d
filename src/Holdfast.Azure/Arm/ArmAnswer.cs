using System.Text.Json.Nodes;

namespace Holdfast.Azure.Arm;

/// <summary>What ARM answered to a request that it took.</summary>
/// <param name="Status">The HTTP status, 200 to 204.</param>
/// <param name="Body">The object; null when there is none.</param>
/// <param name="Operation">Where the operation is asked for that goes on behind the answer.</param>
/// <param name="OperationIsStatus">Whether that address answers with a status, as Azure-AsyncOperation does; else its HTTP status is the answer, as Location's is.</param>
/// <param name="RetryAfter">When ARM wants to be asked again.</param>
internal sealed record ArmAnswer(int Status, JsonNode? Body, Uri? Operation, bool OperationIsStatus, TimeSpan? RetryAfter);
