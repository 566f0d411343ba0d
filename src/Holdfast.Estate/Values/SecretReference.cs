namespace Holdfast.Estate.Values;

/// <summary>The name under which a secret is kept in the estate's vault; never the secret itself.</summary>
/// <param name="SecretName">The secret's name in the vault.</param>
public readonly record struct SecretReference(string SecretName)
{
    private const string Prefix = "secret:";

    /// <summary>Reads a reference: <c>secret:carrier-north-api-key</c>.</summary>
    public static bool TryParse(string text, out SecretReference value)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isReference = text.StartsWith(Prefix, StringComparison.Ordinal) && Name.IsValid(text[Prefix.Length..]);
        value = new SecretReference(isReference ? text[Prefix.Length..] : "");
        return isReference;
    }

    /// <summary>The reference as written.</summary>
    public override string ToString() => Prefix + SecretName;
}
