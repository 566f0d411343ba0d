namespace Holdfast.Azure.Arm;

/// <summary>Where Azure Resource Manager answers, and for what a token is asked.</summary>
/// <param name="Address">The root of all requests; no request and no token goes anywhere else.</param>
/// <param name="Scope">The scope of the token.</param>
public sealed record ArmEndpoint(Uri Address, string Scope)
{
    /// <summary>Azure's public cloud.</summary>
    public static ArmEndpoint Public { get; } = new(new("https://management.azure.com/"), "https://management.azure.com/.default");
}
