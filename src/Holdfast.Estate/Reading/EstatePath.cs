namespace Holdfast.Estate.Reading;

/// <summary>Paths of estate files: always with forward slashes, without "." and "..", so that one file has one path.</summary>
internal static class EstatePath
{
    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..Math.Max(slash, 1)] : "";

    public static string Combine(string folder, string relative)
    {
        var isAbsolute = relative.StartsWith('/');
        var joined = isAbsolute || folder.Length == 0 ? relative : folder + "/" + relative;
        var steps = new List<string>();
        foreach (var step in joined.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (steps.Count > 0 && steps[^1] != "..")
                    steps.RemoveAt(steps.Count - 1);
                else
                    steps.Add(step);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return (joined.StartsWith('/') ? "/" : "") + string.Join('/', steps);
    }
}
