using Holdfast.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Holdfast.Tidy.Tests;

/// <summary>A file of the repository, or an invented one that shows that a rule bites.</summary>
internal sealed record TrackedFile(string Path, string Text)
{
    private static readonly string[] Binary = [".png", ".ico", ".woff2", ".gz", ".zip"];

    private static readonly Lazy<IReadOnlyList<TrackedFile>> Everything = new(() =>
    [
        .. from path in RepositoryRoot.Files()
           where !Binary.Contains(System.IO.Path.GetExtension(path))
           select new TrackedFile(path, File.ReadAllText(RepositoryRoot.Combine(path))),
    ]);

    public static IReadOnlyList<TrackedFile> All => Everything.Value;

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public IEnumerable<string> Folders => Path.Split('/').SkipLast(1);

    public IEnumerable<(int Number, string Text)> Lines => Text.Split('\n').Select((line, index) => (index + 1, line));

    public CompilationUnitSyntax Syntax => CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot();
}
