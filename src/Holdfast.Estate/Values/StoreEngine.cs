using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>The engine behind a store and, for databases, its major version.</summary>
/// <param name="Kind">The engine.</param>
/// <param name="MajorVersion">The major version, where one is given.</param>
public readonly record struct StoreEngine(StoreEngineKind Kind, int? MajorVersion)
{
    /// <summary>Reads an engine: <c>postgresql 17</c> (the version is required), <c>redis</c>, <c>redis 7</c>, <c>blob</c>, <c>file-share</c>.</summary>
    public static bool TryParse(string text, out StoreEngine value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        var words = text.Split(' ');
        int? version = null;
        if (words.Length == 2)
        {
            if (!int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 99)
                return false;
            version = number;
        }

        switch (words)
        {
            case ["postgresql", _]:
                value = new StoreEngine(StoreEngineKind.Postgresql, version);
                return true;
            case ["redis"] or ["redis", _]:
                value = new StoreEngine(StoreEngineKind.Redis, version);
                return true;
            case ["blob"]:
                value = new StoreEngine(StoreEngineKind.Blob, MajorVersion: null);
                return true;
            case ["file-share"]:
                value = new StoreEngine(StoreEngineKind.FileShare, MajorVersion: null);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The engine as written.</summary>
    public override string ToString()
    {
        var kind = Kind switch
        {
            StoreEngineKind.Postgresql => "postgresql",
            StoreEngineKind.Redis => "redis",
            StoreEngineKind.Blob => "blob",
            _ => "file-share",
        };
        return MajorVersion is { } version ? string.Create(CultureInfo.InvariantCulture, $"{kind} {version}") : kind;
    }
}
