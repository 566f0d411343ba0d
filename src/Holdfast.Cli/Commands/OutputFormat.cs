namespace Holdfast.Cli.Commands;

/// <summary>For whom a result is written.</summary>
internal enum OutputFormat
{
    Text,
    Json,
}
