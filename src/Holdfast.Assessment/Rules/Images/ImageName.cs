namespace Holdfast.Assessment.Rules.Images;

/// <summary>The parts of a container image's name.</summary>
/// <param name="Host">The registry's host; Docker Hub's where the name has none.</param>
/// <param name="Repository">The path below the host.</param>
/// <param name="IsPinned">Whether the name ends in a digest.</param>
internal sealed record ImageName(string Host, string Repository, bool IsPinned)
{
    public const string DockerHub = "docker.io";

    public static ImageName Read(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? text : text[..at];
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        var hasHost = first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost";
        var path = hasHost ? name[(slash + 1)..] : name;
        var tag = path.LastIndexOf(':');
        return new ImageName(hasHost ? first : DockerHub, tag < 0 ? path : path[..tag], at >= 0 && text.AsSpan(at).StartsWith("@sha256:"));
    }
}
